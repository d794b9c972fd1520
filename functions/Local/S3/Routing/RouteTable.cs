using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Operations;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Routing;

/// <summary>The routes by what they ask for; the first that matches answers, so that the plain ones come last.</summary>
internal sealed class RouteTable(IReadOnlyList<Route> routes)
{
    readonly ILookup<(string, Scope), Route> _routes = routes.ToLookup(route => (route.Method, route.Scope));

    /// <exception cref="Http.ServiceException"><c>MethodNotAllowed</c>.</exception>
    public IOperation Find(S3Request request) =>
        _routes[(request.Method, request.Scope)].FirstOrDefault(route => route.Matches(request))?.Operation
        ?? throw S3Errors.MethodNotAllowed(request.Method, request.Scope.ToString().ToUpperInvariant());
}
