using OnPut.Local.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Listing;

/// <summary>How a listing writes keys: as they are, or percent-encoded where the client asked for <c>encoding-type=url</c>.</summary>
internal sealed class KeyEncoding
{
    readonly bool _isUrl;

    KeyEncoding(bool isUrl) => _isUrl = isUrl;

    /// <summary>The value of EncodingType in the answer; null for none.</summary>
    public string? Name => _isUrl ? "url" : null;

    public string Encode(string text) => _isUrl ? PercentEncoding.Encode(text, keepSlashes: true) : text;

    /// <exception cref="ServiceException"><c>InvalidArgument</c> for another encoding.</exception>
    public static KeyEncoding Of(S3Request request) => request.Query("encoding-type") switch
    {
        null or "" => new(false),
        var name when name.Equals("url", StringComparison.OrdinalIgnoreCase) => new(true),
        var name => throw S3Errors.InvalidArgument("Invalid Encoding Method specified in Request", "encoding-type", name),
    };
}
