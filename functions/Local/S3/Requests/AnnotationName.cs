using System.Text;
using System.Text.RegularExpressions;
using OnPut.Local.S3.Errors;

namespace OnPut.Local.S3.Requests;

/// <summary>The name of the annotation that a request is about.</summary>
internal static partial class AnnotationName
{
    /// <exception cref="Http.ServiceException">There is none, or it breaks the rules of "Annotation naming rules".</exception>
    public static string Of(S3Request request)
    {
        if (request.Query("annotationName") is not { Length: > 0 } name) throw AnnotationErrors.NoName();
        var bytes = Encoding.UTF8.GetByteCount(name);
        if (bytes > Limits.AnnotationNameBytes) throw AnnotationErrors.NameTooLong(bytes);
        return Allowed().IsMatch(name) && !IsReserved(name) ? name : throw AnnotationErrors.InvalidName(name);
    }

    static bool IsReserved(string name) =>
        name.StartsWith("aws", StringComparison.OrdinalIgnoreCase) || name.StartsWith("s3", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[\p{L}\p{N}_.\-]+\z")]
    private static partial Regex Allowed();
}
