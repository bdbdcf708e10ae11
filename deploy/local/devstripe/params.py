"""Reading decoded parameters: unknown names, wrong types and missing ones are refused by name."""

from dataclasses import dataclass
from typing import Any

from deploy.local.devstripe.errors import StripeRefusal, invalid, required


@dataclass(frozen=True)
class Params:
    """One level of parameters; `prefix` is how this level is named in an error."""

    values: dict[str, Any]
    prefix: str = ""

    def accept(self, *names: str) -> "Params":
        """Refuse every name that is not listed, so that a typo is an error here as it is there."""
        for name in self.values:
            if name not in names and name != "expand":
                path = self._path(name)
                raise invalid(
                    f"Received unknown parameter: {path}", param=path, code="parameter_unknown"
                )
        return self

    def has(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str | None:
        """The value, or None when absent or unset with an empty string."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            raise invalid(f"Invalid string: {self._path(name)}", param=self._path(name))
        return value

    def required_text(self, name: str) -> str:
        value = self.text(name)
        if value is None:
            raise required(self._path(name))
        return value

    def one_of(self, name: str, choices: tuple[str, ...], default: str) -> str:
        value = self.text(name) or default
        if value not in choices:
            listed = ", ".join(choices)
            raise invalid(
                f"Invalid {self._path(name)}: must be one of {listed}", param=self._path(name)
            )
        return value

    def integer(self, name: str, *, minimum: int = 0) -> int | None:
        value = self.text(name)
        if value is None:
            return None
        if not value.lstrip("-").isdecimal() or len(value) > 18:
            raise self._not_integer(name, value)
        if int(value) < minimum:
            raise invalid(
                f"This value must be greater than or equal to {minimum}.", param=self._path(name)
            )
        return int(value)

    def boolean(self, name: str) -> bool | None:
        value = self.text(name)
        if value is None:
            return None
        if value not in ("true", "false"):
            raise invalid(f"Invalid boolean: {value}", param=self._path(name))
        return value == "true"

    def nested(self, name: str) -> "Params":
        """The parameters below `name`; empty when absent or unset."""
        value = self.values.get(name) or {}
        if not isinstance(value, dict):
            raise invalid("Invalid object", param=self._path(name))
        return Params(value, self._path(name))

    def each(self, name: str) -> "list[Params]":
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise invalid("Invalid array", param=self._path(name))
        return [Params(item, f"{self._path(name)}[{index}]") for index, item in enumerate(value)]

    def texts(self, name: str) -> list[str]:
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise invalid("Invalid array", param=self._path(name))
        return list(value)

    def metadata(self, current: dict[str, str] | None = None) -> dict[str, str]:
        """Stripe's merge: a key set to an empty string goes away, all go when unset as a whole."""
        if self.values.get("metadata") == "":
            return {}
        merged = {**(current or {}), **self.nested("metadata").values}
        if len(merged) > 50 or any(not isinstance(item, str) for item in merged.values()):
            raise invalid("Invalid metadata", param="metadata")
        return {key: value for key, value in merged.items() if value != ""}

    def _path(self, name: str) -> str:
        return f"{self.prefix}[{name}]" if self.prefix else name

    def _not_integer(self, name: str, value: str) -> StripeRefusal:
        return invalid(f"Invalid integer: {value}", param=self._path(name))
