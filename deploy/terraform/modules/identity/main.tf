# The same pool as the local double: sign in with the e-mail address, a code confirms it.
resource "aws_cognito_user_pool" "this" {
  name                     = var.name
  user_pool_tier           = "ESSENTIALS"
  deletion_protection      = var.deletion_protection ? "ACTIVE" : "INACTIVE"
  username_attributes      = ["email"]
  auto_verified_attributes = ["email"]
  mfa_configuration        = "OFF"

  username_configuration {
    case_sensitive = false
  }

  password_policy {
    minimum_length                   = var.rules.password_policy.MinimumLength
    require_lowercase                = var.rules.password_policy.RequireLowercase
    require_numbers                  = var.rules.password_policy.RequireNumbers
    require_symbols                  = var.rules.password_policy.RequireSymbols
    require_uppercase                = var.rules.password_policy.RequireUppercase
    temporary_password_validity_days = var.rules.password_policy.TemporaryPasswordValidityDays
  }

  admin_create_user_config {
    allow_admin_create_user_only = false
  }

  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }

  # A changed address counts only once its code was entered.
  user_attribute_update_settings {
    attributes_require_verification_before_update = ["email"]
  }

  verification_message_template {
    default_email_option = "CONFIRM_WITH_CODE"
  }

  email_configuration {
    email_sending_account = var.ses_identity_arn == null ? "COGNITO_DEFAULT" : "DEVELOPER"
    source_arn            = var.ses_identity_arn
    from_email_address    = var.sender
  }
}

resource "aws_cognito_user_pool_client" "web" {
  name         = "penny-web"
  user_pool_id = aws_cognito_user_pool.this.id

  generate_secret               = false
  explicit_auth_flows           = var.rules.flows
  prevent_user_existence_errors = "ENABLED"
  enable_token_revocation       = true
  access_token_validity         = 60
  id_token_validity             = 60
  refresh_token_validity        = 30
  read_attributes               = ["email", "email_verified", "name"]
  write_attributes              = ["email", "name"]

  token_validity_units {
    access_token  = "minutes"
    id_token      = "minutes"
    refresh_token = "days"
  }
}

resource "aws_cognito_user_group" "admin" {
  name         = var.rules.admin_group
  user_pool_id = aws_cognito_user_pool.this.id
  description  = "Sees the admin pages"
}

data "aws_iam_policy_document" "user_service" {
  # Everything else the service calls carries the person's own credentials and needs no permission.
  statement {
    sid       = "EraseAndAskWhetherItIsThere"
    actions   = ["cognito-idp:AdminDeleteUser", "cognito-idp:DescribeUserPool"]
    resources = [aws_cognito_user_pool.this.arn]
  }
}
