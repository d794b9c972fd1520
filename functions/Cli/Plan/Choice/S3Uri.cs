namespace OnPut.Cli.Plan.Choice;

/// <summary>A place in S3 as people write it.</summary>
/// <param name="Rest">What stands behind the bucket and a slash: a key, a prefix or nothing.</param>
sealed record S3Uri(string Bucket, string Rest)
{
    const string Scheme = "s3://";

    /// <returns>Null where it does not begin as one.</returns>
    /// <exception cref="UserErrorException">It names no bucket.</exception>
    public static S3Uri? Parse(string text)
    {
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var place = text[Scheme.Length..].Split('/', 2);
        return place[0].Length > 0
            ? new(place[0], place.Length > 1 ? place[1] : "")
            : throw new UserErrorException($"'{text}' names no bucket, expected s3://bucket or s3://bucket/prefix");
    }

    public override string ToString() => $"{Scheme}{Bucket}/{Rest}";
}
