using OnPut.Local.S3.Operations;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Routing;

/// <summary>Which requests an operation answers.</summary>
/// <param name="Query">A parameter that must be there, as <c>uploads</c>, or have a value, as <c>list-type=2</c>; empty for none.</param>
/// <param name="Header">A header that must be there; empty for none.</param>
/// <param name="Action">What a policy calls it, as <c>s3:GetObject</c>; empty where the operation asks by itself, or does nothing.</param>
internal sealed record Route(string Method, Scope Scope, string Query, string Header, string Action, IOperation Operation)
{
    readonly string[] _query = Query.Split('=');

    public bool Matches(S3Request request) =>
        request.Method == Method
        && request.Scope == Scope
        && (Query.Length == 0 || (_query is [var name, var value] ? request.Query(name) == value : request.HasQuery(Query)))
        && (Header.Length == 0 || request.Header(Header) is not null);
}
