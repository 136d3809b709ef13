using static PostmortemSite.Redacting.Secrets.Runs;
using static PostmortemSite.Redacting.Secrets.SecretRule;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Tokens of code hosts, package registries and builds: who has one can change what runs.</summary>
internal static class CodeSecrets
{
    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        Token("secret-github-token", "a GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], Alphanumeric, 36, entropy: 3),
        Token("secret-github-fine-grained", "a fine-grained GitHub token", ["github_pat_"], "[A-Za-z0-9_]+", 36, entropy: 3),
        Token("secret-gitlab-token", "a GitLab token",
            ["glpat-", "gldt-", "glft-", "glrt-", "glptt-", "glcbt-", "glimt-", "glagent-", "gloas-", "glsoat-", "glffct-"],
            Dotted, 20, entropy: 3),
        Token("secret-gitlab-runner", "a registration token of GitLab runners", ["GR1348941"], Url64, 20),
        Token("secret-bitbucket-token", "a Bitbucket app password", ["ATBB"], Alphanumeric, 32, entropy: 3.5),
        Token("secret-npm-token", "an npm token", ["npm_"], Alphanumeric, 36, entropy: 3),
        new("secret-npm-auth", "the npm registry's password", @"[ \t]*=[ \t]*[""']?(?<value>[A-Za-z0-9+/=_-]+)")
        {
            Words = [":_authToken", ":_auth", ":_password", "npm_config__auth"],
            Length = (16, int.MaxValue),
            MinEntropy = 2.5,
            IsFree = true,
        },
        Token("secret-pypi-token", "a PyPI token", ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"], Url64, 40),
        Token("secret-rubygems-key", "a RubyGems key", ["rubygems_"], Hex, 48, 48, 3),
        Token("secret-nuget-key", "a NuGet key", ["oy2"], "[a-z0-9]+", 43, 43, 3),
        new("secret-nuget-config", "a password of nuget.config", @"""[ \t]+value[ \t]*=[ \t]*""(?<value>[^""\n%]+)""")
        {
            Words = ["ClearTextPassword", "key=\"Password"],
            Length = (6, int.MaxValue),
            IsFree = true,
        },
        Token("secret-cargo-token", "a crates.io token", ["cio"], Alphanumeric, 32, 32, 3.5),
        Token("secret-docker-token", "a Docker Hub token", ["dckr_pat_", "dckr_oat_"], Url64, 24),
        Token("secret-artifactory-key", "an Artifactory key", ["AKCp", "cmVmdGtu"], Alphanumeric, 50, entropy: 3.5),
        Token("secret-sonar-token", "a SonarQube token", ["sqp_", "squ_", "sqa_"], Hex, 40, 40, 3),
        Token("secret-buildkite-token", "a Buildkite token", ["bkua_", "bkct_"], Alphanumeric, 40),
        Token("secret-circleci-token", "a CircleCI token", ["CCIPAT_", "CCIPRJ_"], "[A-Za-z0-9_]+", 40),
    ];
}
