"""A published version declares something else than it did when it was published.

Readers rely on what was published, and consents were given to it. The Act asks that a change be made public as a change; a version that is rewritten where it stands hides it, and the comparison with the next version no longer tells what has changed. `policies.lock` records the meaning of each version as a hash, so that another order, other names of keys and later templates are no change; other words of its author's are.

Mend: take the file as it was from git, and put the change into a new version, a file with its own `effective:`. If the file was wrong about what was published, correct it and run `policyc lock --amend KEY@DATE`.

공개한 처리방침의 내용이 공개한 때와 달라졌다.

정보주체는 공개된 내용을 믿고, 동의도 그 내용에 대하여 한 것이다. 법은 처리방침을 변경하면 그 변경을 공개하도록 한다. 이미 공개한 버전을 그 자리에서 고치면 변경이 드러나지 않고, 다음 버전과 비교하여도 무엇이 바뀌었는지 알 수 없다. `policies.lock`은 버전마다 선언한 내용을 해시로 기록하므로 순서나 키의 이름, 서식이 달라진 것은 변경으로 보지 않지만, 작성자가 직접 쓴 문구가 달라진 것은 변경으로 본다.

고치기: git 등에서 파일을 되돌리고, 변경은 시행일(`effective:`)이 다른 새 버전의 파일에 적는다. 파일이 실제로 공개한 내용과 달랐던 것이라면 바로잡은 뒤 `policyc lock --amend 키@시행일`로 다시 기록한다.
"""

from policyc.published import Changed
from policyc.rules.case import Case
from policyc.rules.rule import Hits, hit, rule


@rule("error", "pipa 30(2)")
def check(version: Changed, case: Case) -> Hits:
    del case
    where = version.where
    yield hit(
        ko=f"공개한 `{version.name}`의 내용이 달라졌다" + (f": “{where.ko}”" if where.ko else ""),
        en=f"`{version.name}` is published, and has changed"
        + (f": “{where.en}”" if where.en else ""),
        mend=(
            f"파일을 되돌리고 변경은 새 버전에 적는다. 파일이 공개한 내용과 달랐던 것이면 `policyc lock --amend {version.name}`",
            f"restore it and put the change into a new version; if the file was wrong about what was published, `policyc lock --amend {version.name}`",
        ),
    )
