"""What an operation policy of visual data processing devices leaves out."""

from typing import Final

from policyc.model.cameras import CameraDocument, Cameras
from policyc.rules.case import Case
from policyc.rules.rule import Hits, Said, hit

_FIXED: Final = Said("고정형 영상정보처리기기", "fixed visual data processing devices")
_MOBILE: Final = Said("이동형 영상정보처리기기", "mobile visual data processing devices")
_POINTS: Final = ("basis", "purpose", "devices")


def mobile(cameras: Cameras, case: Case) -> bool:
    """Whether the devices are mobile ones."""
    return cameras is case.policy.mobile_cameras


def described(cameras: Cameras, case: Case) -> bool:
    """Whether the law asks the policy to tell of the operation of these devices.

    It may be told of in a separate document that is made elsewhere; and mobile devices need it
    only since the Act knows them.
    """
    elsewhere = cameras.document is CameraDocument.separate and not any(
        getattr(cameras, point) for point in _POINTS
    )
    if elsewhere:
        return False
    return not mobile(cameras, case) or case.holds("pipa 25-2(4)")


def called(cameras: Cameras, case: Case) -> Said:
    """What the devices are called in a message."""
    return _MOBILE if mobile(cameras, case) else _FIXED


def lacks(cameras: Cameras, case: Case, *fields: str, ko: str, en: str) -> Hits:
    """A hit at the first of `fields` where the operation policy has none of them."""
    if described(cameras, case) and not any(getattr(cameras, field) for field in fields):
        name = called(cameras, case)
        yield hit(fields[0], ko=f"{name.ko}의 {ko}", en=f"{name.en}: {en}")


def rows_lack(cameras: Cameras, case: Case, field: str, ko: str, en: str) -> Hits:
    """A hit at each row of devices without `field`."""
    if not described(cameras, case):
        return
    for index, devices in enumerate(cameras.devices):
        if getattr(devices, field) is None:
            name = case.name(devices.what or devices.place or called(cameras, case))
            yield hit("devices", index, field, ko=f"“{name.ko}”의 {ko}", en=f"“{name.en}”: {en}")
