namespace PostmortemSite.Redacting.Secrets;

/// <summary>
/// Every kind of secret that is looked for, the particular before the general: where two find the same, the first is
/// named.
/// </summary>
internal static class SecretRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        .. KeySecrets.Rules, .. CloudSecrets.Rules, .. CodeSecrets.Rules, .. ChatSecrets.Rules, .. MonitoringSecrets.Rules,
        .. PlatformSecrets.Rules, .. ToolSecrets.Rules, .. WebSecrets.Rules, .. AssignedSecrets.Rules,
    ];
}
