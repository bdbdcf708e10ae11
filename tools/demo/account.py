"""`python -m tools.demo.account`: give the demo account the example household, once."""

import argparse

from deploy.local.endpoints import Endpoints
from deploy.local.state import State
from deploy.platform import load_profile
from tools.demo import home
from tools.demo.journey import TASTES
from tools.demo.person import Person, Refused
from tools.samples import household


def fill(person: Person, name: str) -> int:
    """Upload what is not there yet and state tastes; how many documents were uploaded."""
    if person.call("GET", "/api/financial/documents")["items"]:
        return 0
    address = {"time_zone": home.TIME_ZONE, "currency": home.CURRENCY}
    person.call("PATCH", "/api/auth/me", json=address | {"display_name": name})
    person.call("PUT", "/api/preferences", json=TASTES)
    samples = household(home.today())
    sent = [person.upload(sample.file_name, sample.content) for sample in samples.values()]
    for document in sent:
        person.read_document(document["id"])
    return len(sent)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", default="local")
    profile = load_profile(parser.parse_args().profile)
    endpoints = Endpoints(State(profile))
    person = Person(endpoints.gateway_url)
    try:
        person.sign_in(*endpoints.account("demo"))
        print(f"{fill(person, profile.platform.accounts['demo']['name'])} documents uploaded")
    except (Refused, TimeoutError) as error:
        # An empty demo account must not keep the platform from starting.
        print(f"the demo account stays as it is: {error}")
    finally:
        person.close()


if __name__ == "__main__":
    main()
