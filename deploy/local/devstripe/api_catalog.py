"""`/v1/products` and `/v1/prices`"""

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.endpoint import Call, api
from deploy.local.devstripe.errors import invalid, required
from deploy.local.devstripe.listing import PAGING, list_page
from deploy.local.devstripe.objects.catalog import build_price, build_product
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.store import JsonObject

INTERVALS = ("day", "week", "month", "year")


def create_product(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("id", "name", "description", "metadata", "active")
    product_id = params.text("id")
    if product_id and account.load(product_id):
        raise invalid("Product already exists.", param="id", code="resource_already_exists")
    product = build_product(
        account.now(),
        name=params.required_text("name"),
        description=params.text("description"),
        metadata=params.metadata(),
        product_id=product_id,
    )
    return account.add(product, "product.created")


def update_product(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("name", "description", "metadata", "active")
    product = account.get("product", call.id)
    changes = _changes(params, product, "name", "description")
    return account.change(product, "product.updated", updated=account.now(), **changes)


def create_price(account: Account, call: Call) -> JsonObject:
    params = call.params.accept(
        "product", "product_data", "unit_amount", "currency", "recurring", "lookup_key",
        "nickname", "metadata", "active",
    )  # fmt: skip
    amount = params.integer("unit_amount")
    if amount is None:
        raise required("unit_amount")
    recurring = params.nested("recurring").accept("interval", "interval_count", "usage_type")
    interval = recurring.one_of("interval", INTERVALS, "month") if recurring.values else None
    price = build_price(
        account.now(),
        product=_product(account, params),
        unit_amount=amount,
        currency=params.required_text("currency").lower(),
        interval=interval,
        interval_count=recurring.integer("interval_count", minimum=1) or 1,
        lookup_key=params.text("lookup_key"),
        nickname=params.text("nickname"),
        metadata=params.metadata(),
    )
    return account.add(price, "price.created")


def update_price(account: Account, call: Call) -> JsonObject:
    params = call.params.accept("nickname", "lookup_key", "metadata", "active")
    price = account.get("price", call.id)
    changes = _changes(params, price, "nickname", "lookup_key")
    return account.change(price, "price.updated", **changes)


def list_products(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "active", "ids")
    wanted = call.params.texts("ids")

    def fits(product: JsonObject) -> bool:
        return _active(call.params, product) and (not wanted or product["id"] in wanted)

    return list_page(account, call, "product", "/v1/products", keep=fits)


def list_prices(account: Account, call: Call) -> JsonObject:
    call.params.accept(*PAGING, "active", "product", "currency", "type", "lookup_keys")
    keys = call.params.texts("lookup_keys")

    def fits(price: JsonObject) -> bool:
        return _active(call.params, price) and (not keys or price["lookup_key"] in keys)

    return list_page(account, call, "price", "/v1/prices", equal="product currency type", keep=fits)


def retrieve_product(account: Account, call: Call) -> JsonObject:
    return account.get("product", call.id)


def retrieve_price(account: Account, call: Call) -> JsonObject:
    return account.get("price", call.id)


def _active(params: Params, item: JsonObject) -> bool:
    wanted = params.boolean("active")
    return wanted is None or item["active"] is wanted


def _changes(params: Params, item: JsonObject, *names: str) -> JsonObject:
    changes: JsonObject = {name: params.text(name) for name in names if params.has(name)}
    if params.has("active"):
        changes["active"] = params.boolean("active")
    if params.has("metadata"):
        changes["metadata"] = params.metadata(item["metadata"])
    return changes


def _product(account: Account, params: Params) -> str:
    data = params.nested("product_data").accept("name", "metadata")
    if not data.values:
        wanted = params.required_text("product")
        return str(account.get("product", wanted, param="product")["id"])
    product = build_product(account.now(), name=data.required_text("name"))
    return str(account.add(product, "product.created")["id"])


ROUTES = [
    api("POST", "/v1/products", create_product),
    api("GET", "/v1/products", list_products),
    api("GET", "/v1/products/{id}", retrieve_product),
    api("POST", "/v1/products/{id}", update_product),
    api("POST", "/v1/prices", create_price),
    api("GET", "/v1/prices", list_prices),
    api("GET", "/v1/prices/{id}", retrieve_price),
    api("POST", "/v1/prices/{id}", update_price),
]
