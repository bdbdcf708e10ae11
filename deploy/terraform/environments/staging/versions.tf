terraform {
  required_version = "~> 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "6.62.0"
    }
  }

  # Bucket, region and key come from bootstrap: terraform init -backend-config=../../backend.hcl
  backend "s3" {
    key          = "staging.tfstate"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      project     = "penny-dreadful"
      environment = "penny-staging"
      made_by     = "terraform"
    }
  }
}
