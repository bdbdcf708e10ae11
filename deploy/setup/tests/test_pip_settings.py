"""A person's pip configuration holds for uv too."""

from deploy.setup.pip_settings import translate

CONFIGURED = """\
:env:.find-links='/env/wheels'
global.cert='/etc/ssl/own.pem'
global.extra-index-url='\\nfile:///opt/one\\nfile:///opt/two'
global.index-url='https://mirror.example/simple'
install.no-compile='true'
"""


def test_indexes_folders_and_certificate_are_carried_over() -> None:
    assert translate(CONFIGURED, {}) == {
        "UV_FIND_LINKS": "/env/wheels",
        "SSL_CERT_FILE": "/etc/ssl/own.pem",
        "UV_INDEX": "file:///opt/one file:///opt/two",
        "UV_DEFAULT_INDEX": "https://mirror.example/simple",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
    }


def test_what_was_said_to_uv_itself_is_left_alone() -> None:
    said = {"UV_DEFAULT_INDEX": "https://own.example/simple", "SSL_CERT_FILE": "/own.pem"}
    carried = translate(CONFIGURED, said)
    assert not carried.keys() & said.keys()


def test_a_machine_without_pip_configuration_changes_nothing() -> None:
    assert translate("", {}) == {}
