"""Writes the gateway's configuration from the route table, for the local stack and for compose."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.platform import Platform, ServiceSpec

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
# No inline script and no inline style: scripts set styles through the DOM, which a policy allows.
# The object store is where a document's pages are fetched from, by presigned address.
CONTENT_POLICY = (
    "default-src 'self'; img-src 'self' data: blob: {store}; "
    "connect-src 'self' {store}; frame-src 'self' blob: {store}; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@dataclass(frozen=True)
class DoorSpec:
    """What differs between the places where the gateway runs."""

    listen: str
    bind: str | None
    upstreams: Mapping[str, str]
    site: Path
    welcome: Path
    docs: bool
    object_store: str
    access_log: str | None
    # What the app may tell everybody, as JSON: a demo account where there is nothing to protect.
    public_config: str = "{}"


def caddyfile(platform: Platform, spec: DoorSpec) -> str:
    """The whole configuration; API answers are never cached, buffered or rewritten."""
    services = platform.services.values()
    blocks = [
        *((f"bind {spec.bind}",) if spec.bind else ()),
        _access_log(spec.access_log),
        _headers(spec.object_store),
        f"request_body {{\n\tmax_size {platform.facts['max_upload_bytes']}\n}}",
        'handle /api/health {\n\theader Content-Type application/json\n\trespond `{"status":"ok","service":"gateway"}` 200\n}',
        *(_health(service, spec.upstreams[service.name]) for service in services),
        *_docs(platform, spec),
        *(_routes(service, spec.upstreams[service.name]) for service in services),
        "handle /api/* {\n\terror 404\n}",
        _public_config(spec.public_config),
        _static(spec),
        _errors(spec.object_store),
    ]
    body = "\n".join(_indent(block) for block in blocks)
    return f"# Written from deploy/platform.toml by deploy/gateway.py: do not edit.\n{_GLOBAL}\n{spec.listen} {{\n{body}\n}}\n"


_GLOBAL = """{
	admin off
	auto_https off
	persist_config off
	servers {
		max_header_size 32KB
		timeouts {
			read_header 10s
			read_body 60s
			idle 2m
		}
	}
}"""

# A client learns what went wrong in the same form from the gateway as from a service.
_PROBLEMS = """header Content-Type application/problem+json
@away expression `{err.status_code} in [502, 503, 504]`
handle @away {
	header Retry-After 2
	respond `{"type":"urn:problem:gateway:service-away","title":"The service is away","status":503,"code":"service_away","instance":"{http.request.uuid}"}` 503
}
handle {
	respond `{"type":"urn:problem:gateway:{err.status_code}","title":"{err.status_text}","status":{err.status_code},"code":"gateway_{err.status_code}","instance":"{http.request.uuid}"}` {err.status_code}
}"""


def _errors(object_store: str) -> str:
    return f"handle_errors {{\n{_indent(_headers(object_store))}\n{_indent(_PROBLEMS)}\n}}"


def _indent(block: str) -> str:
    return "\n".join(f"\t{line}" if line else line for line in block.splitlines())


def _access_log(path: str | None) -> str:
    output = (
        f"output file {path} {{\n\t\troll_size 10MiB\n\t\troll_keep 2\n\t}}"
        if path
        else "output stdout"
    )
    # Queries and headers may hold tokens or what a person searched for.
    return (
        f"log {{\n\t{output}\n\tformat filter {{\n\t\twrap json\n\t\tfields {{\n"
        '\t\t\trequest>uri regexp "\\?.*$" ""\n'
        "\t\t\trequest>headers delete\n\t\t\tresp_headers delete\n\t\t\trequest>tls delete\n"
        "\t\t}\n\t}\n}"
    )


def _headers(object_store: str) -> str:
    lines = [f'\t{name} "{value}"' for name, value in SECURITY_HEADERS.items()]
    policy = CONTENT_POLICY.format(store=object_store)
    return "\n".join(
        ["header {", *lines, f'\t?Content-Security-Policy "{policy}"', "\t-Server", "}"]
    )


def _proxy(upstream: str) -> str:
    # A service that restarts is away for a moment: only a refused connection is tried again,
    # so no request is ever sent twice. Idle connections are given up before a service closes
    # them (after 75 s): a message sent over one that is just closing would be refused.
    return (
        f"reverse_proxy {upstream} {{\n"
        "\tflush_interval -1\n\tlb_try_duration 3s\n\tlb_try_interval 100ms\n"
        "\ttransport http {\n\t\tdial_timeout 2s\n\t\tresponse_header_timeout 120s\n\t\tkeepalive 30s\n\t}\n}"
    )


def _health(service: ServiceSpec, upstream: str) -> str:
    path = f"/api/health/{service.name}"
    return (
        f"@{service.name}_health path {path} {path}/ready\n"
        f"handle @{service.name}_health {{\n"
        f"\turi replace {path} /api/health 1\n{_indent(_proxy(upstream))}\n}}"
    )


def _routes(service: ServiceSpec, upstream: str) -> str:
    paths = " ".join(f"{route} {route}/*" for route in service.routes)
    return (
        f"@{service.name} path {paths}\nhandle @{service.name} {{\n{_indent(_proxy(upstream))}\n}}"
    )


def _docs(platform: Platform, spec: DoorSpec) -> list[str]:
    """Descriptions of the interfaces, only where strangers cannot come."""
    if not spec.docs:
        return []
    described = [
        f"handle /api/docs/{name}/openapi.json {{\n{_indent(_proxy(spec.upstreams[name]))}\n}}"
        for name in platform.services
    ]
    page = (
        "handle /api/docs/* {\n"
        f"\troot * {spec.welcome}\n"
        "\t@page not path *.js *.css *.json\n\trewrite @page /docs.html\n\turi strip_prefix /api/docs\n"
        "\tfile_server\n}"
    )
    return [*described, page]


def _public_config(json: str) -> str:
    return (
        "handle /config.json {\n"
        "\theader Content-Type application/json\n\theader Cache-Control no-store\n"
        f"\trespond `{json}` 200\n}}"
    )


def _static(spec: DoorSpec) -> str:
    """The web app once it is built; a page that names what there is until then.

    A versioned file that is gone stays gone: the page in its place would be cached for good.
    """
    return (
        f"@app file {{\n\troot {spec.site}\n\ttry_files /index.html\n}}\n"
        "handle @app {\n"
        f"\troot * {spec.site}\n\tencode zstd gzip\n"
        "\thandle /assets/* {\n"
        "\t\t@kept file\n"
        '\t\theader @kept Cache-Control "public, max-age=31536000, immutable"\n'
        "\t\tfile_server\n\t}\n"
        "\thandle {\n"
        "\t\theader Cache-Control no-cache\n"
        "\t\ttry_files {path} /index.html\n"
        "\t\tfile_server\n\t}\n}\n"
        f"handle {{\n\troot * {spec.welcome}\n\theader Cache-Control no-cache\n\tfile_server\n}}"
    )
