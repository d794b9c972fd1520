using System.Text;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>What a request that makes an object says about it.</summary>
internal static class NewObjectHeaders
{
    const string DefaultContentType = "binary/octet-stream";
    const string TransportEncoding = "aws-chunked";

    /// <summary>The headers that the object will answer with.</summary>
    /// <exception cref="Http.ServiceException"><c>MetadataTooLarge</c>.</exception>
    public static ObjectHeaders Of(S3Request request)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Headers)
            if (ObjectHeaders.IsMetadata(name)) values[name] = EncodedWords.Decode(AsLatin(value));
            else if (ObjectHeaders.System.Contains(name)) values[name] = value;
        if (values.TryGetValue("content-encoding", out var encoding)) SetEncoding(values, encoding);
        values.TryAdd("content-type", DefaultContentType);
        var headers = new ObjectHeaders(values);
        return headers.MetadataBytes <= Limits.MetadataBytes ? headers : throw S3Errors.MetadataTooLarge(headers.MetadataBytes);
    }

    public static string StorageClass(S3Request request) => request.Header("x-amz-storage-class") switch
    {
        null or "" => StorageClasses.Standard,
        var name when StorageClasses.IsKnown(name) => name,
        var name => throw S3Errors.InvalidStorageClass(name),
    };

    public static TagSet Tags(S3Request request)
    {
        var tags = new List<Tag>();
        foreach (var pair in (request.Header("x-amz-tagging") ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            tags.Add(equals < 0 ? new(Decode(pair), "") : new(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }
        return TagSet.Of(tags);
    }

    static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>S3 reads metadata byte by byte as Latin-1, whatever the client meant; the server has read UTF-8.</summary>
    static string AsLatin(string value) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));

    /// <summary><c>aws-chunked</c> describes how the body travelled, not the object.</summary>
    static void SetEncoding(SortedDictionary<string, string> values, string encoding)
    {
        var kept = encoding.Split(',', StringSplitOptions.TrimEntries).Where(name => name is not ("" or TransportEncoding));
        values["content-encoding"] = string.Join(',', kept);
        if (values["content-encoding"].Length == 0) values.Remove("content-encoding");
    }
}
