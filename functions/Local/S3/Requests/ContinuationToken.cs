using System.Text;
using OnPut.Local.S3.Errors;

namespace OnPut.Local.S3.Requests;

/// <summary>The last entry of a page in a form that clients cannot mistake for a key.</summary>
internal static class ContinuationToken
{
    public static string Encode(string last) => Convert.ToBase64String(Encoding.UTF8.GetBytes(last));

    /// <returns>The last entry of the page before, or null for the first page.</returns>
    /// <exception cref="Http.ServiceException">The token was not made here.</exception>
    public static string? Decode(string? token)
    {
        if (token is null) return null;
        var bytes = new byte[token.Length];
        return token.Length > 0 && Convert.TryFromBase64String(token, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw S3Errors.InvalidArgument("The continuation token provided is incorrect", "continuation-token", token);
    }
}
