/* The option that is downloaded. */
const written = () => "";
const save = () => {};
