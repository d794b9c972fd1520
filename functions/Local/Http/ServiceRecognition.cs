using System.Text;
using Microsoft.AspNetCore.Http;
using OnPut.Local.Http.Payload;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Http;

/// <summary>Tells the services apart as AWS signs them, and unsigned requests by the forms that only one service has.</summary>
static class ServiceRecognition
{
    const string FormType = "application/x-www-form-urlencoded";
    const string LambdaPath = "/2015-03-31/";

    // No bucket begins with an underscore.
    static readonly string[] OwnPaths = ["/_onput/", "/_runtime/"];

    public static bool IsOwn(RequestTarget target) =>
        target.HostBucket is null && Array.Exists(OwnPaths, path => target.Path.StartsWith(path, StringComparison.Ordinal));

    /// <exception cref="ServiceException">The request is signed for a service that does not exist here.</exception>
    public static async Task<AwsService> RecogniseAsync(
        HttpRequest request,
        RequestTarget target,
        QueryParameters query,
        RequestSignature? signature,
        CancellationToken cancellationToken) =>
        signature?.Scope.Service switch
        {
            "s3" => AwsService.S3,
            "sns" => AwsService.Sns,
            "sqs" => AwsService.Sqs,
            "lambda" => AwsService.Elsewhere,
            null => await RecogniseUnsignedAsync(request, target, query, cancellationToken),
            var other => throw new ServiceException(new ServiceError(
                501, "NotImplemented", $"The local cloud has no service \"{other}\"; it runs s3, sns, sqs and lambda.")),
        };

    static async Task<AwsService> RecogniseUnsignedAsync(
        HttpRequest request, RequestTarget target, QueryParameters query, CancellationToken cancellationToken)
    {
        if (target.HostBucket is not null) return AwsService.S3;
        if (target.Path.StartsWith(LambdaPath, StringComparison.Ordinal)) return AwsService.Elsewhere;
        if (request.Headers["X-Amz-Target"].ToString().StartsWith("AmazonSQS.", StringComparison.Ordinal)) return AwsService.Sqs;
        if (query["Action"] is not null) return ByAction(query);
        if (!HttpMethods.IsPost(request.Method) || target.Query.Length > 0
            || request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
            return AwsService.S3;
        var form = new QueryParameters(Encoding.UTF8.GetString((await BufferedBody.ReadAsync(request, cancellationToken)).Span));
        return form["Action"] is null ? AwsService.S3 : ByAction(form);
    }

    static AwsService ByAction(QueryParameters parameters) => parameters["Version"] switch
    {
        "2010-03-31" => AwsService.Sns,
        "2012-11-05" => AwsService.Sqs,
        _ => parameters["Action"] is { } action
            && (action.Contains("Topic", StringComparison.Ordinal) || action.Contains("ubscri", StringComparison.Ordinal)
                || action.StartsWith("Publish", StringComparison.Ordinal))
            ? AwsService.Sns
            : AwsService.Sqs,
    };
}
