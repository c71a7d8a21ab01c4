"""办事人: the person on whose behalf everything in a request is done."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from uuid import UUID

from .permissions import Permission
from .roles import GRANTS, Role


@dataclass(frozen=True)
class Region:
    """行政区划 (GB/T 2260): two digits each for province, city and county.

    >>> Region("530100").covers("530102"), Region("530102").covers("530100")
    (True, False)
    """

    code: str

    @property
    def prefix(self) -> str:
        head = self.code
        while head.endswith("00"):
            head = head[:-2]
        return head

    @property
    def span(self) -> tuple[str, str]:
        """The first and last code within; a range, so that any index on the code serves.

        >>> Region("330100").span
        ('330100', '330199')
        """
        return self.prefix.ljust(6, "0"), self.prefix.ljust(6, "9")

    def covers(self, code: str) -> bool:
        return code.startswith(self.prefix)


@dataclass(frozen=True)
class Post:
    """任职: a role held over a region or over a unit with all below it.

    ``exact`` limits a post over a region to that level: 只管本级，不及下级. ``unit_ids`` holds the unit and those
    below it where the post is over a unit; empty where it is over the region.

    ``for_person`` is whom the post is held for by delegation (委托), ``None`` of one's own; ``processes`` are the
    workflows it then serves, by name, empty for all; ``without`` are permissions the giver has kept.
    """

    role: Role
    region: Region
    unit_ids: frozenset[UUID] = frozenset()
    exact: bool = False
    for_person: UUID | None = None
    processes: frozenset[str] = frozenset()
    without: frozenset[Permission] = frozenset()

    @property
    def permissions(self) -> frozenset[Permission]:
        return GRANTS[self.role] - self.without

    def serves(self, process: str | None) -> bool:
        """Whether the post may be used in that workflow; ``None`` asks about what belongs to none."""
        return not self.processes or process is None or process in self.processes

    def reaches(self, region_code: str, unit_id: UUID | None = None) -> bool:
        if self.unit_ids:
            return unit_id in self.unit_ids
        return region_code == self.region.code if self.exact else self.region.covers(region_code)


@dataclass(frozen=True)
class Viewer:
    """Who asks. Rights of different posts are never added up: each post carries its own permissions to its own rows.

    ``public`` is somebody who is not of the staff (`auth.accounts`): they hold no post and see nothing but their own.
    """

    id: UUID
    name: str
    posts: tuple[Post, ...] = ()
    unit_id: UUID | None = field(default=None, compare=False)
    region_code: str = field(default="", compare=False)
    public: bool = field(default=False, compare=False)

    @property
    def signed_in(self) -> bool:
        return self.id != ANONYMOUS_ID

    def posts_with(self, permission: Permission) -> tuple[Post, ...]:
        return tuple(post for post in self.posts if permission in post.permissions)

    def lacking(self, permission: Permission) -> "Viewer":
        """The same person without that permission, whatever their posts."""
        if not self.may(permission):
            return self
        return replace(self, posts=tuple(replace(post, without=post.without | {permission}) for post in self.posts))

    def may(self, permission: Permission) -> bool:
        return bool(self.posts_with(permission))

    def may_over(self, permission: Permission, region_code: str, unit_id: UUID | None = None) -> bool:
        return _any_reaches(self.posts_with(permission), region_code, unit_id)

    def holds(self, role: Role, region_code: str, unit_id: UUID | None = None) -> bool:
        return _any_reaches((post for post in self.posts if post.role is role), region_code, unit_id)

    def post_for(
        self, role: Role, region_code: str, unit_id: UUID | None = None, process: str | None = None
    ) -> Post | None:
        """The post by which the viewer acts there in that role: their own first, then one held for another."""
        fit = (
            post
            for post in self.posts
            if post.role is role and post.serves(process) and post.reaches(region_code, unit_id)
        )
        return min(fit, key=lambda post: post.for_person is not None, default=None)

    def reaches(self, region_code: str, unit_id: UUID | None = None) -> bool:
        return _any_reaches(self.posts, region_code, unit_id)


def _any_reaches(posts: Iterable[Post], region_code: str, unit_id: UUID | None) -> bool:
    return any(post.reaches(region_code, unit_id) for post in posts)


ANONYMOUS_ID = UUID(int=0)
ANONYMOUS = Viewer(ANONYMOUS_ID, "未登录")
