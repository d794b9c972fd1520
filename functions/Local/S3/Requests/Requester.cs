namespace OnPut.Local.S3.Requests;

/// <summary>Who caused a change, as event records tell it.</summary>
internal sealed record Requester(RequestIds Ids, string Principal, string Address);
