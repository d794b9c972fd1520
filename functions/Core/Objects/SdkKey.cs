namespace OnPut.Objects;

/// <summary>
/// Keys as AWSSDK.S3 wants them: it drops one leading slash of every key that it puts into a path, so that <c>/a</c> would
/// name the object <c>a</c>. One more slash in front keeps the key what it is.
/// </summary>
static class SdkKey
{
    public static string Of(string key) => key.StartsWith('/') ? "/" + key : key;
}
