using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>A handler of any supported shape as a <see cref="LambdaBootstrapHandler"/>.</summary>
public partial class HandlerWrapper : IDisposable
{
    HandlerWrapper(LambdaBootstrapHandler handler, ILambdaSerializer? serializer)
    {
        Handler = handler;
        Serializer = serializer;
    }

    public LambdaBootstrapHandler Handler { get; }

    internal ILambdaSerializer? Serializer { get; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    static HandlerWrapper ForTask(Func<InvocationRequest, Task> handler, ILambdaSerializer? serializer = null) =>
        new(async invocation => { await handler(invocation); return new(new MemoryStream()); }, serializer);

    static HandlerWrapper ForAction(Action<InvocationRequest> handler, ILambdaSerializer? serializer = null) =>
        new(invocation => { handler(invocation); return Answer(new MemoryStream()); }, serializer);

    static HandlerWrapper ForStreamTask(Func<InvocationRequest, Task<Stream>> handler, ILambdaSerializer? serializer = null) =>
        new(async invocation => new(await handler(invocation)), serializer);

    static HandlerWrapper ForStream(Func<InvocationRequest, Stream> handler, ILambdaSerializer? serializer = null) =>
        new(invocation => Answer(handler(invocation)), serializer);

    static HandlerWrapper ForOutputTask<TOutput>(Func<InvocationRequest, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        new(async invocation => new(Serialize(await handler(invocation), serializer)), serializer);

    static HandlerWrapper ForOutput<TOutput>(Func<InvocationRequest, TOutput> handler, ILambdaSerializer serializer) =>
        new(invocation => Answer(Serialize(handler(invocation), serializer)), serializer);

    static Task<InvocationResponse> Answer(Stream output) => Task.FromResult(new InvocationResponse(output));

    static T Input<T>(InvocationRequest invocation, ILambdaSerializer serializer) => serializer.Deserialize<T>(invocation.InputStream);

    static MemoryStream Serialize<TOutput>(TOutput output, ILambdaSerializer serializer)
    {
        var json = new MemoryStream();
        serializer.Serialize(output, json);
        json.Position = 0;
        return json;
    }
}
