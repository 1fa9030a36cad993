"""Options appraisal for groups of councils: YAML in, published pages out.

Three lines do what the command line does::

    dataset = load(folder)
    appraisal = appraise(dataset)
    publish(render(appraisal), output)
"""

__version__ = "0.1.0"
