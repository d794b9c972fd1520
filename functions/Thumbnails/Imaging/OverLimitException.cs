namespace OnPut.Thumbnails.Imaging;

/// <summary>A limit that only shows while decoding.</summary>
internal sealed class OverLimitException(ExceededLimit limit) : Exception($"{limit.Name}: {limit.Found} of at most {limit.Limit}")
{
    public ExceededLimit Limit { get; } = limit;
}
