# Where Terraform keeps what it knows. The lock is an object beside the state: no table is needed.
data "aws_caller_identity" "current" {}

locals {
  account      = data.aws_caller_identity.current.account_id
  state_bucket = "penny-terraform-${local.account}"
}

resource "aws_kms_key" "state" {
  description             = "Penny Dreadful: Terraform state and images"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.state_key.json
}

data "aws_iam_policy_document" "state_key" {
  #checkov:skip=CKV_AWS_109:a key's policy: "*" is this key, and the statement hands over to IAM
  #checkov:skip=CKV_AWS_111:a key's policy: "*" is this key
  #checkov:skip=CKV_AWS_356:a key's policy: "*" is this key
  statement {
    sid       = "IamDecides"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${local.account}:root"]
    }
  }
}

resource "aws_kms_alias" "state" {
  name          = "alias/penny-terraform"
  target_key_id = aws_kms_key.state.key_id
}

module "state" {
  source = "../modules/bucket"

  name            = local.state_bucket
  kms_key_arn     = aws_kms_key.state.arn
  noncurrent_days = 365
}
