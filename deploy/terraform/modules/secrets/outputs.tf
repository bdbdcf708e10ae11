output "settings" {
  description = "Per service: each secret setting and where ECS finds its value."
  value = {
    for service, needs in var.services : service => merge(
      {
        for setting in keys(needs.connections) : setting =>
        "${aws_secretsmanager_secret.connections[service].arn}:${setting}::"
      },
      { for setting in needs.keys : setting => "${aws_secretsmanager_secret.keys[service].arn}:${setting}::" },
    )
  }
}

output "secret_arns" {
  description = "Per service: the secrets its tasks may read when they start."
  value = {
    for service, needs in var.services : service => compact([
      aws_secretsmanager_secret.connections[service].arn,
      try(aws_secretsmanager_secret.keys[service].arn, ""),
    ])
  }
}

output "written" {
  description = "Changes when passwords are made up anew."
  value       = { for service, version in aws_secretsmanager_secret_version.connections : service => version.version_id }
}

output "connection_arns" {
  description = "The secrets with passwords, for the task that sets them in the servers."
  value       = [for secret in aws_secretsmanager_secret.connections : secret.arn]
}

output "passwords" {
  description = "The settings the provision task takes passwords from: each service's database and broker."
  value = merge([
    for service, needs in var.services : {
      for setting in keys(needs.connections) : setting =>
      "${aws_secretsmanager_secret.connections[service].arn}:${setting}::"
      if !endswith(setting, "_CACHE__URL")
    }
  ]...)
}

output "keys_to_fill" {
  description = "Secrets that are created empty, and what belongs into each."
  value       = { for service, secret in aws_secretsmanager_secret.keys : secret.name => var.services[service].keys }
}
