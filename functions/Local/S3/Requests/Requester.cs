namespace OnPut.Local.S3.Requests;

/// <summary>Who caused a change, as event records tell it.</summary>
internal sealed record Requester(RequestIds Ids, string Principal, string Address)
{
    const string Service = "s3.amazonaws.com";

    /// <summary>S3 itself, as it names itself where nobody asked for the change.</summary>
    public static Requester S3() => new(RequestIds.New(), Service, Service);
}
