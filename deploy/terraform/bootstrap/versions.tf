terraform {
  required_version = "~> 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "6.62.0"
    }
  }

  # The first apply keeps its state here, in a file: the bucket does not exist yet. Then remove the
  # comment and run `terraform init -migrate-state -backend-config=../backend.hcl`.
  # backend "s3" {
  #   key          = "bootstrap.tfstate"
  #   encrypt      = true
  #   use_lockfile = true
  # }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      project = "penny-dreadful"
      made_by = "terraform"
    }
  }
}
