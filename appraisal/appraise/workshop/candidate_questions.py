"""Questions on candidates: who would join what could go either way, and how it would run."""

from collections.abc import Iterator

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.designed import NEVER, Packages
from appraisal.appraise.workshop.proposed import Proposed, Reason
from appraisal.maths.ranking import TIE

CANDIDATES, PACKAGES = ("candidates",), ("packages",)


def candidates_to_settle(appraisal: Appraisal) -> Iterator[Proposed]:
    """Candidates that the best package sometimes holds, then those that hang on one council.

    The first by how near they are to half of the draws; the others by how often they are held.
    """
    found = appraisal.packages
    if found is None:
        return
    shares = found.in_best or {}
    borderline = [i for i in shares if found.standing(i) == "borderline"]
    for i in sorted(borderline, key=lambda i: (abs(shares[i] - 0.5), i)):
        reasons = (Reason("borderline", (i,), (shares[i],)), *_hangs(appraisal, found, i))
        yield Proposed("candidate", (i,), reasons, CANDIDATES)
    for i in sorted(found.prices, key=lambda i: (-shares.get(i, 1.0), i)):
        hangs = tuple(_hangs(appraisal, found, i))
        if i not in borderline and hangs and shares.get(i, 1.0) >= NEVER:
            yield Proposed("candidate", (i,), hangs, PACKAGES)


def _hangs(appraisal: Appraisal, found: Packages, name: str) -> Iterator[Reason]:
    """The one council that alone could host it, alone has to join, or alone lacks the posts."""
    candidate, reason = appraisal.dataset.candidates[name], found.reasons.get(name)
    if len(candidate.host) == 1 and len(candidate.everyone) > 1:
        yield Reason("one-host", (name, candidate.host[0]))
    if reason is None:
        return
    if len(reason.willing.must) == 1:
        yield Reason("one-must", (name, reason.willing.must[0]))
    short = {bound.council for bound in reason.beside_best if bound.limit == "posts"}
    most = {bound.most for bound in reason.beside_best if bound.limit == "posts"}
    if len(short) == len(reason.beside_best) == 1:
        council = next(iter(short)) or ""
        yield Reason("one-short", (name, council), (max(most),))


def hosts_to_settle(appraisal: Appraisal) -> Iterator[Proposed]:
    """Who would host each candidate of the best package, those that most could host first."""
    for i in sorted(_to_run(appraisal), key=lambda i: (-_hosts(appraisal, i), i)):
        hosts = appraisal.dataset.candidates[i].host
        yield Proposed("host", (i,), (Reason("hosts", (i, *hosts)),), CANDIDATES)


def _hosts(appraisal: Appraisal, name: str) -> int:
    return len(appraisal.dataset.candidates[name].host)


def forms_to_settle(appraisal: Appraisal) -> Iterator[Proposed]:
    """In which legal form each candidate of the best package would run, where none is said yet.

    Where one is, whether councils can live with it; those without come first.
    """
    known = appraisal.dataset.candidates
    for i in sorted(_to_run(appraisal), key=lambda i: (known[i].legal_form is not None, i)):
        form = known[i].legal_form
        reason = Reason("form-said", (i, form)) if form else Reason("form-open", (i,))
        yield Proposed("form", (i,), (reason,), CANDIDATES)


def posts_to_settle(appraisal: Appraisal) -> Iterator[Proposed]:
    """Whether councils can spare the posts that the best package asks of them, the most first."""
    found = appraisal.packages
    posts = {i: ask.posts or 0.0 for i, ask in found.asks.items()} if found else {}
    for i in sorted(posts, key=lambda i: (-posts[i], i)):
        if posts[i] > TIE:
            yield Proposed("posts", (i,), (Reason("posts", (i,), (posts[i],)),), PACKAGES)


def factors_to_settle(appraisal: Appraisal) -> Iterator[Proposed]:
    """What is missing for each of the things that have to go right, in the order of the file."""
    factors = appraisal.dataset.success_factors
    for i in factors:
        reason = Reason("factor", (i,), (float(len(factors)),))
        yield Proposed("factor", (i,), (reason,), ("principles",))


def _to_run(appraisal: Appraisal) -> tuple[str, ...]:
    """The candidates of the package that gains most."""
    found = appraisal.packages
    return found.best.candidates if found and found.best else ()
