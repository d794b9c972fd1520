namespace OnPut.Objects;

/// <summary>The object will never be readable as it is: archived, or encrypted with a key that nobody here has.</summary>
public sealed class UnreadableSourceException(Rejection rejection) : Exception(rejection.Reason)
{
    public Rejection Rejection => rejection;
}
