output "platform" {
  description = "Addresses and names, for the workflow and for people."
  value       = module.platform
}
