namespace OnPut.Local;

/// <summary>The one account of the local cloud.</summary>
public static class LocalAccount
{
    /// <summary>The account id in every ARN and queue URL.</summary>
    public const string Id = "000000000000";

    /// <summary>The region in every ARN. Requests signed for other regions are accepted.</summary>
    public const string Region = "us-east-1";

    /// <summary>The access key id and the secret key of the built-in user.</summary>
    public const string RootKey = "onput";
}
