#!/usr/bin/env bash
# The images of a commit by digest, as variables of an environment. A commit that was never built
# (a pull request) plans with the newest images there are.
set -euo pipefail

digest() {
    aws ecr describe-images --repository-name "$1" --image-ids "imageTag=$2" \
        --query 'imageDetails[0].imageDigest' --output text 2> /dev/null ||
        aws ecr describe-images --repository-name "$1" \
            --query 'sort_by(imageDetails, &imagePushedAt)[-1].imageDigest' --output text
}

address() {
    aws ecr describe-repositories --repository-names "$1" --query 'repositories[0].repositoryUri' --output text
}

commit=$1
for image in service provision; do
    declare "$image=$(address "penny/$image")@$(digest "penny/$image" "$commit")"
done
# shellcheck disable=SC2154 # declared by name above
printf '{"images":{"service":"%s","provision":"%s"}}\n' "$service" "$provision"
