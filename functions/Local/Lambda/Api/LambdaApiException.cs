namespace OnPut.Local.Lambda.Api;

/// <summary>What the Lambda API answers instead of a result.</summary>
/// <param name="code">As the API reference names it, such as <c>ResourceNotFoundException</c>.</param>
sealed class LambdaApiException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
