"""A second program that writes the file, from its description alone: nothing here is ours but the description.

Ed25519 as in RFC 8032 §5.1: slow, and not for keys that must be kept secret.
"""
import copy
import functools
import hashlib
import json

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
BASE_Y = 4 * pow(5, -1, P) % P


def even_x(y):
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    return x if x % 2 == 0 else P - x


def added(a, b):
    """Points as (X, Y, Z, T), RFC 8032 §5.1.4."""
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


@functools.lru_cache(maxsize=None)
def doublings():
    x = even_x(BASE_Y)
    points = [(x, BASE_Y, 1, x * BASE_Y % P)]
    while len(points) < 256:
        points.append(added(points[-1], points[-1]))
    return points


def times_base(scalar):
    point = (0, 1, 1, 0)
    for bit, doubled in enumerate(doublings()):
        if scalar >> bit & 1:
            point = added(point, doubled)
    z = pow(point[2], -1, P)
    x, y = point[0] * z % P, point[1] * z % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def sha512_number(data):
    return int.from_bytes(hashlib.sha512(data).digest(), "little")


def secret_of(seed):
    digest = hashlib.sha512(seed).digest()
    return int.from_bytes(digest[:32], "little") & ((1 << 254) - 8) | 1 << 254, digest[32:]


@functools.lru_cache(maxsize=None)
def public_key(seed):
    return times_base(secret_of(seed)[0])


@functools.lru_cache(maxsize=None)
def signed(seed, text):
    """In hexadecimal, as it stands in the file."""
    scalar, prefix = secret_of(seed)
    message, public = text.encode(), public_key(seed)
    nonce = sha512_number(prefix + message) % ORDER
    point = times_base(nonce)
    answer = (nonce + sha512_number(point + public + message) * scalar) % ORDER
    return (point + answer.to_bytes(32, "little")).hex()


# --- The file --------------------------------------------------------------------------------------


def canonical(document):
    """RFC 8785, for names in ASCII and whole numbers, which is all there is."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def in_milliseconds(time):
    return time if "." in time else time[:-1] + ".000Z"


def id_of(unit, block, change):
    answer = {name: change[name] for name in ("period", "subject", "field", "value")}
    answer |= {"unit": unit, "author": block["author"], "device": block["device"]}
    answer |= {"replaces": sorted(set(change["replaces"])), "at": in_milliseconds(change["at"])}
    return hashlib.sha256(canonical(answer)).hexdigest()[:32]


def sealed(document, seeds):
    content = {name: value for name, value in document.items() if name not in ("digest", "seal")}
    digest = hashlib.sha256(canonical(content)).hexdigest()
    return document | {"digest": "sha256:" + digest, "seal": signed(seeds[document["sealed_by"]], "canbang file " + digest)}


def made_true(document, seeds):
    """The same content with true ids, signatures, digest and seal. `seeds` by public key; KeyError without the key."""
    document = copy.deepcopy(document)
    for block in document.get("blocks", []):
        for change in block["changes"]:
            change["id"] = id_of(document["unit"], block, change)
            change["signature"] = signed(seeds[block["device"]], "canbang change " + change["id"])
    return sealed(document, seeds)


def device(number):
    """The made-up devices of the examples: (public key, seed)."""
    seed = bytes([number] + [0] * 31)
    return public_key(seed).hex(), seed
