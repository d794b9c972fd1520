using FsCheck.Xunit;
using OnPut.Local.Http;

namespace OnPut.Local.Tests.Http;

#pragma warning disable CA5394 // Reproducible, not secret.
public sealed class AwsChunkedPropertyTests
{
    static readonly (string, string)[] Trailers = [("x-amz-checksum-crc32", "AAAAAA=="), ("x-amz-checksum-sha256", "c2hh")];
    static readonly string[] Announced = ["x-amz-checksum-crc32", "x-amz-checksum-sha256"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Property(Replay = "(123456789,987654321)", MaxTest = 150)]
    public async Task However_the_network_splits_it_the_payload_is_the_same(int seed, bool signed, bool trailers)
    {
        var random = new Random(seed);
        var payload = new byte[random.Next(4) == 0 ? 0 : random.Next(70_000)];
        random.NextBytes(payload);
        var body = Framing.Encode(payload, 1 + random.Next(20_000), signed, trailers ? Trailers : []);
        var framed = new SplitStream(body, seed, 1 + random.Next(random.Next(2) == 0 ? 7 : 30_000));
        Assert.Equal(payload, await Framing.DecodeAsync(framed, payload.Length, signed, trailers ? Announced : [], Cancellation));
    }

    [Property(Replay = "(192837465,918273645)", MaxTest = 300)]
    public async Task A_mutated_signed_body_gives_a_typed_error_or_the_same_payload(int seed, bool trailers)
    {
        var random = new Random(seed);
        var payload = new byte[1 + random.Next(3_000)];
        random.NextBytes(payload);
        var body = Mutate(Framing.Encode(payload, 1 + random.Next(1_000), signed: true, trailers ? Trailers : []), random);
        try
        {
            var framed = new SplitStream(body, seed, 500);
            var decoded = await Framing.DecodeAsync(framed, payload.Length, signed: true, trailers ? Announced : [], Cancellation);
            Assert.Equal(payload, decoded);
        }
        catch (ServiceException refusal)
        {
            Assert.InRange(refusal.Error.StatusCode, 400, 499);
        }
    }

    [Property(Replay = "(564738291,192837465)", MaxTest = 300)]
    public async Task A_mutated_unsigned_body_never_gives_another_length(int seed)
    {
        var random = new Random(seed);
        var payload = new byte[1 + random.Next(300)];
        random.NextBytes(payload);
        var body = Mutate(Framing.Encode(payload, 1 + random.Next(100), signed: false, Trailers), random);
        try
        {
            var framed = new SplitStream(body, seed, 50);
            var decoded = await Framing.DecodeAsync(framed, payload.Length, signed: false, Announced, Cancellation);
            Assert.Equal(payload.Length, decoded.Length);
        }
        catch (ServiceException refusal)
        {
            Assert.InRange(refusal.Error.StatusCode, 400, 499);
        }
    }

    static byte[] Mutate(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        var count = Math.Min(1 + random.Next(80), body.Length - at);
        var noise = new byte[random.Next(1, 100)];
        random.NextBytes(noise);
        return random.Next(5) switch
        {
            0 => body[..at],
            1 => [.. body[..at], .. body[(at + count)..]],
            2 => [.. body[..at], .. noise, .. body[at..]],
            3 => [.. body[..at], (byte)(body[at] ^ (1 << random.Next(8))), .. body[(at + 1)..]],
            _ => [.. body[..at], .. body[at..(at + count)], .. body[at..]],
        };
    }
}
