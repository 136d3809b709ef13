using static PostmortemSite.Redacting.Secrets.Runs;
using static PostmortemSite.Redacting.Secrets.SecretRule;

namespace PostmortemSite.Redacting.Secrets;

/// <summary>Keys of payment, shops, language models and the tools of an office.</summary>
internal static class ToolSecrets
{
    public static IReadOnlyList<SecretRule> Rules { get; } =
    [
        Token("secret-stripe-key", "a Stripe key", ["sk_live_", "rk_live_", "sk_test_", "rk_test_", "sk_prod_", "rk_prod_"],
            Alphanumeric, 10),
        Token("secret-stripe-webhook", "a signing secret of Stripe webhooks", ["whsec_"], Base64, 24, entropy: 3),
        Token("secret-square-token", "a Square token", ["EAAA", "sq0atp-", "sq0csp-"], Url64, 22, 64, 3.5),
        Token("secret-shopify-token", "a Shopify token", ["shpat_", "shpca_", "shppa_", "shpss_"], "[0-9a-fA-F]+", 32, 32, 3),
        Token("secret-plaid-token", "a Plaid token", ["access-production-", "access-sandbox-", "access-development-"], Uuid, 36),
        Token("secret-openai-key", "an OpenAI key", ["sk-"], "[A-Za-z0-9_-]*T3BlbkFJ[A-Za-z0-9_-]+", 40, entropy: 3.5),
        Token("secret-openai-project-key", "an OpenAI key", ["sk-proj-", "sk-svcacct-", "sk-admin-"], Url64, 40, entropy: 3.5),
        Token("secret-anthropic-key", "an Anthropic key", ["sk-ant-"], Url64, 80, entropy: 3.5),
        Token("secret-huggingface-token", "a Hugging Face token", ["hf_", "api_org_"], "[A-Za-z]+", 34, 34, 3.5),
        Token("secret-groq-key", "a Groq key", ["gsk_"], Alphanumeric, 48, entropy: 3.5),
        Token("secret-replicate-token", "a Replicate token", ["r8_"], Alphanumeric, 37, 40, 3.5),
        Token("secret-perplexity-key", "a Perplexity key", ["pplx-"], Alphanumeric, 40, entropy: 3.5),
        Token("secret-atlassian-token", "an Atlassian token", ["ATATT3", "ATCTT3"], Base64, 50, entropy: 3.5),
        Token("secret-linear-key", "a Linear key", ["lin_api_", "lin_oauth_"], Alphanumeric, 40),
        Token("secret-notion-token", "a Notion token", ["ntn_"], Alphanumeric, 40, entropy: 3),
        Token("secret-notion-legacy", "a Notion token", ["secret_"], Alphanumeric, 43, 43, 4),
        Near("secret-okta-token", "an Okta token", ["okta"], "00[A-Za-z0-9_-]{40}", 42, 3.5),
        new("secret-okta-header", "an Okta token", @"[ \t]+(?<value>00[A-Za-z0-9_-]{40})") { Words = ["ssws"] },
        Token("secret-postman-key", "a Postman key", ["PMAK-"], "[0-9a-f]{24}-[0-9a-f]+", 50),
        Token("secret-airtable-token", "an Airtable token", ["pat"], @"[A-Za-z0-9]{14}\.[0-9a-f]+", 79, 79, 3.5) with
        {
            IsLikely = after => after.Length > 14 && after[14] == '.',
        },
        Token("secret-figma-token", "a Figma token", ["figd_"], Url64, 38),
        Token("secret-dropbox-token", "a Dropbox token", ["sl."], Url64, 130, entropy: 4),
    ];
}
