namespace OnPut.Local.Lambda;

/// <summary>Sizes in bytes, as "Lambda quotas" has them.</summary>
static class PayloadLimits
{
    public const int Request = 6 * 1024 * 1024;

    /// <summary>The figure that Lambda's own error message gives.</summary>
    public const int Response = Request + 100;

    public const int AsyncRequest = 1024 * 1024;
}
