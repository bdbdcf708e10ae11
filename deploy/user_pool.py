"""The identity double's first content: one pool, one app client, the admin group, two accounts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from deploy.platform import Platform

FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
ATTRIBUTES = ("sub", "name", "email", "zoneinfo", "locale", "preferred_username")
FLAGS = ("email_verified",)
PASSWORD_POLICY = {
    "MinimumLength": 8,
    "RequireLowercase": True,
    "RequireNumbers": True,
    "RequireSymbols": True,
    "RequireUppercase": True,
    "TemporaryPasswordValidityDays": 7,
}

Document = dict[str, Any]


def first_content(
    platform: Platform, passwords: Mapping[str, str], now: datetime
) -> dict[str, Document]:
    """File name -> content, in the form the double keeps on disk."""
    moment = f"{now:%Y-%m-%dT%H:%M:%S}.000Z"
    pool_id = platform.facts["user_pool_id"]
    users = {
        name: _user(account, passwords[name], moment) for name, account in platform.accounts.items()
    }
    admin = users["admin"]["Username"]
    pool = {
        "Users": {user["Username"]: user for user in users.values()},
        "Options": _options(pool_id, platform.facts["user_pool"], moment),
        "Groups": {platform.facts["admin_group"]: _group(platform, [admin], moment)},
    }
    client = _client(pool_id, platform.facts["user_pool_client_id"], moment)
    return {f"{pool_id}.json": pool, "clients.json": {"Clients": {client["ClientId"]: client}}}


def _user(account: Mapping[str, str], password: str, moment: str) -> Document:
    subject = str(uuid4())
    attributes = {
        "sub": subject,
        "email": account["email"],
        "email_verified": "true",
        "name": account["name"],
    }
    return {
        "Username": subject,
        "Password": password,
        "Attributes": [{"Name": name, "Value": value} for name, value in attributes.items()],
        "Enabled": True,
        "UserStatus": "CONFIRMED",
        "UserCreateDate": moment,
        "UserLastModifiedDate": moment,
        "RefreshTokens": [],
    }


def _options(pool_id: str, name: str, moment: str) -> Document:
    text = [_attribute(attribute, "String") for attribute in ATTRIBUTES]
    flags = [_attribute(attribute, "Boolean") for attribute in FLAGS]
    return {
        "Id": pool_id,
        "Name": name,
        "Arn": f"arn:aws:cognito-idp:local:local:userpool/{pool_id}",
        "Policies": {"PasswordPolicy": PASSWORD_POLICY},
        "LambdaConfig": {},
        "SchemaAttributes": [*text, *flags],
        "VerificationMessageTemplate": {"DefaultEmailOption": "CONFIRM_WITH_CODE"},
        "MfaConfiguration": "OFF",
        "EmailConfiguration": {"EmailSendingAccount": "COGNITO_DEFAULT"},
        "AdminCreateUserConfig": {"AllowAdminCreateUserOnly": False},
        "UsernameAttributes": ["email"],
        "UsernameConfiguration": {"CaseSensitive": False},
        "AutoVerifiedAttributes": ["email"],
        "CreationDate": moment,
        "LastModifiedDate": moment,
    }


def _attribute(name: str, kind: str) -> Document:
    fixed = name == "sub"
    return {
        "Name": name,
        "AttributeDataType": kind,
        "DeveloperOnlyAttribute": False,
        "Mutable": not fixed,
        "Required": fixed,
    }


def _group(platform: Platform, members: list[str], moment: str) -> Document:
    return {
        "GroupName": platform.facts["admin_group"],
        "CreationDate": moment,
        "LastModifiedDate": moment,
        "members": members,
    }


def _client(pool_id: str, client_id: str, moment: str) -> Document:
    return {
        "ClientId": client_id,
        "ClientName": "penny-web",
        "UserPoolId": pool_id,
        "ExplicitAuthFlows": FLOWS,
        "AccessTokenValidity": 60,
        "IdTokenValidity": 60,
        "RefreshTokenValidity": 30,
        "TokenValidityUnits": {
            "AccessToken": "minutes",
            "IdToken": "minutes",
            "RefreshToken": "days",
        },
        "EnableTokenRevocation": True,
        "PreventUserExistenceErrors": "ENABLED",
        "CreationDate": moment,
        "LastModifiedDate": moment,
    }
