using Microsoft.AspNetCore.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Operations.Lifecycle;

/// <summary>The header that says whether objects under 128 KB are moved where no filter tells sizes.</summary>
internal static class TransitionMinimumSize
{
    public const string ForAllClasses = "all_storage_classes_128K";

    public const string ByClass = "varies_by_storage_class";

    const string Header = "x-amz-transition-default-minimum-object-size";

    /// <exception cref="Http.ServiceException"><c>InvalidRequest</c>.</exception>
    public static bool Varies(S3Request request) => request.Header(Header) switch
    {
        null or ForAllClasses => false,
        ByClass => true,
        var other => throw S3Errors.InvalidRequest(
            $"Invalid value for {Header}: '{other}'; it is {ForAllClasses} or {ByClass}."),
    };

    public static void SetTransitionMinimumSize(this HttpResponse response, bool varies) =>
        response.Headers[Header] = varies ? ByClass : ForAllClasses;
}
