"""A Hypothesis state machine of items, shares, accounts and sessions: who sees what after any order of changes.

Other ways to see an item, such as membership of a group, are added in `may_see`, with rules
that change that.
"""

from collections.abc import Iterator

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import update

from reference_app.items import Item

SECRET = "a secret 0123456789"
NAMES = ("ada", "betty", "carol")
PEOPLE = st.sampled_from(NAMES)
STEPS, MOST, A_FEW = 40, 3, 10
"""Of few items, each is changed often. Everybody looks at the latest after each step."""


def machine(mysafe, rounds) -> Iterator[bool]:
    """Let Hypothesis choose what happens, a few orders at a time, and yield each look that it has taken."""
    for _ in range(0, rounds, A_FEW):
        yield from _looks(mysafe, min(rounds, A_FEW))


def _looks(mysafe, orders):
    looks: list[bool] = []
    # Without explanations and shrinking: a figure only counts.
    chosen = settings(
        max_examples=orders,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    try:
        run_state_machine_as_test(lambda: Access(mysafe, looks), settings=chosen)
    except Exception:  # noqa: BLE001 - whatever it is, it should not be
        looks.append(False)
    return looks


class Access(RuleBasedStateMachine):
    """What should be, beside the application."""

    def __init__(self, mysafe, looks):
        super().__init__()
        self.mysafe, self.looks = mysafe, looks
        self.items, self.members, self.disabled = {}, {}, set()
        self.shut_out = set()
        # By the name, what each of the browsers is: signed in or not.
        self.browsers = {(name, number): mysafe.stranger() for name in NAMES for number in (1, 2)}
        self.signed_in = dict.fromkeys(self.browsers, False)
        self.item_of("ada")
        for name in NAMES:
            self.sign_in(name, 1)

    def may_see(self, name, item):
        """Tell whether somebody may see an item now."""
        return item not in self.disabled and (self.items[item] == name or name in self.members[item])

    def may_enable(self, name, item):
        """Tell whether somebody knows of a disabled item, because they may enable it."""
        may_edit = self.items[item] == name or self.members[item].get(name)
        return item in self.disabled and bool(may_edit)

    def item_of(self, owner):
        item = self.mysafe.add_secret(owner, f"Item {len(self.looks)} of {owner}", client_secret=SECRET)
        self.items[item], self.members[item], self.latest = owner, {}, item

    def command(self, *arguments):
        ended = self.mysafe.app.test_cli_runner().invoke(args=arguments)
        assert ended.exit_code == 0, ended.output

    @rule(owner=PEOPLE)
    def add(self, owner):
        if len(self.items) < MOST:
            self.item_of(owner)

    @rule(data=st.data(), member=PEOPLE, can_edit=st.booleans())
    def share(self, data, member, can_edit):
        item = self.chosen(data)
        if item not in self.disabled and member != self.items[item]:
            self.save(item, {**self.members[item], member: can_edit})

    @rule(data=st.data())
    def unshare(self, data):
        item = self.chosen(data)
        if item not in self.disabled and self.members[item]:
            member = data.draw(st.sampled_from(sorted(self.members[item])))
            self.save(item, {name: may for name, may in self.members[item].items() if name != member})

    def save(self, item, members):
        self.mysafe.share(item, self.items[item], **members)
        self.members[item] = members

    @rule(data=st.data())
    def switch(self, data):
        item = self.chosen(data)
        self.disabled ^= {item}
        with self.mysafe.database.begin() as session:
            session.execute(update(Item).where(Item.id == item).values(enabled=item not in self.disabled))

    @rule(name=PEOPLE, number=st.sampled_from((1, 2)))
    def sign_in(self, name, number):
        # A guess counts against a window of time, which passes.
        self.mysafe.clock.pass_by(seconds=1)
        self.signed_in[name, number] = self.browsers[name, number].sign_in(name).status == 302
        assert self.signed_in[name, number] is (name not in self.shut_out)

    @rule(name=PEOPLE, number=st.sampled_from((1, 2)))
    def sign_out(self, name, number):
        if not self.signed_in[name, number]:
            return
        browser = self.browsers[name, number]
        stolen = self.mysafe.stranger().with_cookies(browser.cookies)
        browser.sign_out()
        self.signed_in[name, number] = False
        self.looks.append(stolen.get("/mysafe/").status == 302)
        assert self.looks[-1]

    @rule(name=PEOPLE)
    def shut_out_or_let_in(self, name):
        self.command("enable-person" if name in self.shut_out else "disable-person", name)
        self.shut_out ^= {name}
        self.signed_in |= {(name, 1): False, (name, 2): False}

    @rule(name=PEOPLE, number=st.sampled_from((1, 2)))
    def end_the_other_session(self, name, number):
        if self.signed_in[name, number]:
            answer = self.browsers[name, number].post("/account/sessions/end", data={"session": "others"})
            assert answer.status == 302
            self.signed_in[name, 3 - number] = False

    @invariant()
    def everybody_sees_what_is_theirs_alone(self):
        item = self.latest
        for (name, number), signed_in in self.signed_in.items():
            browser, address = self.browsers[name, number], f"/mysafe/api-secrets/{item}"
            if not signed_in:
                self.looks.append(browser.get(address).status == 302)
                continue
            answer, sees = browser.post(f"{address}/information"), self.may_see(name, item)
            right = answer.status == (200 if sees else 403 if self.may_enable(name, item) else 404)
            self.looks.append(right and (SECRET in answer.text) == sees)
            self.looks.append((str(item) in browser.get("/mysafe/").text) == sees)
        assert all(self.looks), answer

    def chosen(self, data):
        self.latest = data.draw(st.sampled_from(list(self.items)))
        return self.latest

    def teardown(self):
        """Leave everybody able to sign in, and nothing to see."""
        for name in self.shut_out:
            self.command("enable-person", name)
        with self.mysafe.database.begin() as session:
            session.execute(update(Item).where(Item.id.in_(self.items)).values(enabled=False))
