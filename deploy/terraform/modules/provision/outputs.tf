output "done" {
  description = "Changes each time it has run: what needs roles and users waits for it."
  value       = terraform_data.run.id
}
