using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using OnPut.Aws.Tests.Hosting;

namespace OnPut.Aws.Tests.RuntimeSupport;

/// <summary>Each of the 37 shapes of handler sees its input and gives its output.</summary>
public sealed class HandlerShapeTests : IDisposable
{
    const string Nothing = "";
    const string Stream = "[1]";
    const string Object = """{"Name":"out"}""";

    static readonly DefaultLambdaJsonSerializer s_json = new();
    static int s_calls;

    readonly ProcessState _process = ProcessState.Guard();

    public static TheoryData<string> Shapes => [.. s_shapes.Keys];

    public void Dispose() => _process.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Handles_an_invocation(string shape)
    {
        var (builder, expected) = s_shapes[shape];
        s_calls = 0;
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, builder());

        var answer = await api.InvokeAsync("""{"name":"in"}""");
        Assert.False(answer.IsError, answer.Body);
        Assert.Equal(expected, answer.Body);
        Assert.Equal(1, s_calls);
    }

    static readonly Dictionary<string, (Func<LambdaBootstrapBuilder> Builder, string Expected)> s_shapes = new()
    {
        ["Task ()"] = (() => LambdaBootstrapBuilder.Create(Task () => Seen()), Nothing),
        ["Task (Stream)"] = (() => LambdaBootstrapBuilder.Create(Task (Stream s) => Seen(s)), Nothing),
        ["Task (Input)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(Task (g) => Seen(g), s_json), Nothing),
        ["Task (Context)"] = (() => LambdaBootstrapBuilder.Create(Task (ILambdaContext c) => Seen(c)), Nothing),
        ["Task (Stream, Context)"] = (() => LambdaBootstrapBuilder.Create(Task (Stream s, ILambdaContext c) => Seen(s, c)), Nothing),
        ["Task (Input, Context)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(Task (g, c) => Seen(g, c), s_json), Nothing),

        ["Task<Stream> ()"] = (() => LambdaBootstrapBuilder.Create(async Task<Stream> () => { await Seen(); return Out(); }), Stream),
        ["Task<Stream> (Stream)"] =
            (() => LambdaBootstrapBuilder.Create(async Task<Stream> (Stream s) => { await Seen(s); return Out(); }), Stream),
        ["Task<Stream> (Input)"] =
            (() => LambdaBootstrapBuilder.Create<Greeting>(async Task<Stream> (g) => { await Seen(g); return Out(); }, s_json), Stream),
        ["Task<Stream> (Context)"] =
            (() => LambdaBootstrapBuilder.Create(async Task<Stream> (ILambdaContext c) => { await Seen(c); return Out(); }), Stream),
        ["Task<Stream> (Stream, Context)"] = (() => LambdaBootstrapBuilder.Create(
            async Task<Stream> (Stream s, ILambdaContext c) => { await Seen(s, c); return Out(); }), Stream),
        ["Task<Stream> (Input, Context)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(
            async Task<Stream> (g, c) => { await Seen(g, c); return Out(); }, s_json), Stream),

        ["Task<Output> ()"] =
            (() => LambdaBootstrapBuilder.Create<Greeting>(async Task<Greeting> () => { await Seen(); return New(); }, s_json), Object),
        ["Task<Output> (Stream)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(
            async Task<Greeting> (Stream s) => { await Seen(s); return New(); }, s_json), Object),
        ["Task<Output> (Input)"] = (() => LambdaBootstrapBuilder.Create<Greeting, Greeting>(
            async Task<Greeting> (g) => { await Seen(g); return New(); }, s_json), Object),
        ["Task<Output> (Context)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(
            async Task<Greeting> (ILambdaContext c) => { await Seen(c); return New(); }, s_json), Object),
        ["Task<Output> (Stream, Context)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(
            async Task<Greeting> (Stream s, ILambdaContext c) => { await Seen(s, c); return New(); }, s_json), Object),
        ["Task<Output> (Input, Context)"] = (() => LambdaBootstrapBuilder.Create<Greeting, Greeting>(
            async Task<Greeting> (g, c) => { await Seen(g, c); return New(); }, s_json), Object),

        ["void ()"] = (() => LambdaBootstrapBuilder.Create(void () => Seen()), Nothing),
        ["void (Stream)"] = (() => LambdaBootstrapBuilder.Create(void (Stream s) => Seen(s)), Nothing),
        ["void (Input)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(void (g) => Seen(g), s_json), Nothing),
        ["void (Context)"] = (() => LambdaBootstrapBuilder.Create(void (ILambdaContext c) => Seen(c)), Nothing),
        ["void (Stream, Context)"] = (() => LambdaBootstrapBuilder.Create(void (Stream s, ILambdaContext c) => Seen(s, c)), Nothing),
        ["void (Input, Context)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(void (g, c) => Seen(g, c), s_json), Nothing),

        ["Stream ()"] = (() => LambdaBootstrapBuilder.Create(Stream () => { Seen(); return Out(); }), Stream),
        ["Stream (Stream)"] = (() => LambdaBootstrapBuilder.Create(Stream (Stream s) => { Seen(s); return Out(); }), Stream),
        ["Stream (Input)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(Stream (g) => { Seen(g); return Out(); }, s_json), Stream),
        ["Stream (Context)"] = (() => LambdaBootstrapBuilder.Create(Stream (ILambdaContext c) => { Seen(c); return Out(); }), Stream),
        ["Stream (Stream, Context)"] =
            (() => LambdaBootstrapBuilder.Create(Stream (Stream s, ILambdaContext c) => { Seen(s, c); return Out(); }), Stream),
        ["Stream (Input, Context)"] =
            (() => LambdaBootstrapBuilder.Create<Greeting>(Stream (g, c) => { Seen(g, c); return Out(); }, s_json), Stream),

        ["Output ()"] = (() => LambdaBootstrapBuilder.Create<Greeting>(Greeting () => { Seen(); return New(); }, s_json), Object),
        ["Output (Stream)"] =
            (() => LambdaBootstrapBuilder.Create<Greeting>(Greeting (Stream s) => { Seen(s); return New(); }, s_json), Object),
        ["Output (Input)"] =
            (() => LambdaBootstrapBuilder.Create<Greeting, Greeting>(Greeting (g) => { Seen(g); return New(); }, s_json), Object),
        ["Output (Context)"] =
            (() => LambdaBootstrapBuilder.Create<Greeting>(Greeting (ILambdaContext c) => { Seen(c); return New(); }, s_json), Object),
        ["Output (Stream, Context)"] = (() => LambdaBootstrapBuilder.Create<Greeting>(
            Greeting (Stream s, ILambdaContext c) => { Seen(s, c); return New(); }, s_json), Object),
        ["Output (Input, Context)"] = (() => LambdaBootstrapBuilder.Create<Greeting, Greeting>(
            Greeting (g, c) => { Seen(g, c); return New(); }, s_json), Object),

        ["void (Stream, Context, MemoryStream)"] = (() => LambdaBootstrapBuilder.Create((s, c, output) =>
        {
            Seen(s, c);
            output.Write("[1]"u8);
        }), Stream),
    };

    static Task Seen(params object[] inputs)
    {
        foreach (var input in inputs)
        {
            switch (input)
            {
                case Stream stream: Assert.Equal("""{"name":"in"}""", new StreamReader(stream).ReadToEnd()); break;
                case Greeting greeting: Assert.Equal("in", greeting.Name); break;
                case ILambdaContext context: Assert.NotNull(context.AwsRequestId); break;
                default: Assert.Fail($"Not an input: {input}"); break;
            }
        }
        s_calls++;
        return Task.CompletedTask;
    }

    static MemoryStream Out() => new(Encoding.UTF8.GetBytes(Stream));

    static Greeting New() => new() { Name = "out" };
}
