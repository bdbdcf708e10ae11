output "state_bucket" {
  description = "For backend.hcl."
  value       = module.state.id
}

output "name_servers" {
  description = "What the domain's registrar must be told."
  value       = aws_route53_zone.this.name_servers
}

output "repositories" {
  description = "Where images are pushed."
  value       = { for name, repository in aws_ecr_repository.this : name => repository.repository_url }
}

output "roles" {
  description = "Roles of the workflow, for the repository's variables."
  value       = { for name, role in aws_iam_role.github : name => role.arn }
}

output "permissions_boundary_arn" {
  description = "For the environments."
  value       = aws_iam_policy.boundary.arn
}
