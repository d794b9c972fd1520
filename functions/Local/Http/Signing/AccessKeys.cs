namespace OnPut.Local.Http.Signing;

/// <summary>The access keys that requests may be signed with: the built-in one and those given.</summary>
/// <param name="extra">Secret keys by access key id.</param>
public sealed class AccessKeys(IReadOnlyDictionary<string, string>? extra = null)
{
    /// <returns>The secret key, or null where the id is unknown.</returns>
    public string? SecretOf(string accessKeyId) =>
        accessKeyId == LocalAccount.RootKey ? LocalAccount.RootKey
        : extra is not null && extra.TryGetValue(accessKeyId, out var secret) ? secret
        : null;
}
