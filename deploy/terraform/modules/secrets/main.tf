# Two secrets a service. `connections` is written here: passwords are made up by an ephemeral
# resource and handed over write-only, so they are in no plan and no state. `keys` is created empty:
# what Stripe and the model's provider gave is put in once by a person (deploy/terraform/README.md).
ephemeral "aws_secretsmanager_random_password" "database" {
  for_each = var.services

  password_length     = 40
  exclude_punctuation = true
}

ephemeral "aws_secretsmanager_random_password" "broker" {
  for_each = var.services

  password_length     = 40
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret" "connections" {
  for_each = var.services

  name_prefix             = "${var.name}/${each.key}/connections-"
  description             = "Database, broker and cache of ${each.key}; written by Terraform"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_days
}

resource "aws_secretsmanager_secret_version" "connections" {
  for_each = var.services

  secret_id                = aws_secretsmanager_secret.connections[each.key].id
  secret_string_wo_version = var.credentials_version
  secret_string_wo = jsonencode({
    for setting, parts in each.value.connections : setting => join("", [
      for part in parts : lookup(merge(var.addresses, {
        "{service}"           = each.key
        "{cache_index}"       = tostring(each.value.cache_index)
        "{database_password}" = ephemeral.aws_secretsmanager_random_password.database[each.key].random_password
        "{broker_password}"   = ephemeral.aws_secretsmanager_random_password.broker[each.key].random_password
        "{cache_password}"    = var.cache_token
      }), part, part)
    ])
  })
}

resource "aws_secretsmanager_secret" "keys" {
  for_each = { for service, needs in var.services : service => needs.keys if length(needs.keys) > 0 }

  name                    = "${var.name}/${each.key}/keys"
  description             = "Given by others, put in by hand: ${join(", ", each.value)}"
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_days
}
