namespace OnPut.Local.S3;

/// <summary>The canonical user that owns every bucket and object.</summary>
internal static class Owner
{
    public const string Id = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a";

    public const string DisplayName = LocalAccount.RootKey;
}
