using static PostmortemSite.Redacting.Secrets.Runs;
using static PostmortemSite.Redacting.Secrets.SecretRule;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Tokens of platforms that run, host and deploy.</summary>
internal static class PlatformSecrets
{
    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        Token("secret-cloudflare-origin-key", "a Cloudflare origin CA key", ["v1.0-"], "[0-9a-f]{24}-[0-9a-f]+", 120),
        Near("secret-cloudflare-token", "a Cloudflare token", ["cloudflare", "cf_api", "cf-api", "x-auth-"],
            "[A-Za-z0-9_-]{40}|[0-9a-f]{37}", 37, 3.5),
        Token("secret-fly-token", "a Fly.io token", ["fo1_", "fm1a_", "fm1r_", "fm2_"], Base64, 40, entropy: 3.5),
        Token("secret-heroku-key", "a Heroku key", ["HRKU-"], Url64, 36),
        Near("secret-heroku-uuid", "a Heroku key", ["heroku"], Uuid, 36),
        Token("secret-netlify-token", "a Netlify token", ["nfp_"], Alphanumeric, 36),
        Near("secret-netlify-legacy", "a Netlify token", ["netlify"], "[A-Za-z0-9_-]{43,45}", 43, 3.5),
        Token("secret-pulumi-token", "a Pulumi token", ["pul-"], Hex, 40, 40, 3),
        Token("secret-planetscale-token", "a PlanetScale credential",
            ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], Dotted, 30),
        Token("secret-databricks-token", "a Databricks token", ["dapi"], "[0-9a-f]{32}(?:-[0-9])?", 32, 34, 3),
        Token("secret-supabase-key", "a Supabase key", ["sbp_", "sb_secret_"], Url64, 30),
        Token("secret-terraform-token", "a token of HCP Terraform", [], Dotted, 60) with
        {
            Pattern = @"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]+",
            Words = [".atlasv1."],
            Lead = 14,
            Length = (80, int.MaxValue),
            IsLikely = _ => true,
        },
        Token("secret-pulsar-confluent", "a Confluent Cloud secret", ["cflt"], "[A-Za-z0-9/+]+", 56, 64, 4),
    ];
}
