using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.S3;
using OnPut.Local;

namespace OnPut.Cli;

/// <summary>Clients of S3, wherever the options say that it is.</summary>
static class S3Clients
{
    /// <exception cref="UserErrorException">There is no such profile, or no region.</exception>
    public static AmazonS3Client OfAws(S3Place place)
    {
        var config = new AmazonS3Config();
        if (place.Region is { } region)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        return Create(config, place);
    }

    /// <summary>A local cloud on this machine knows its own key; elsewhere AWS's usual ways to credentials count.</summary>
    public static AmazonS3Client OfEndpoint(Uri endpoint, S3Place place)
    {
        var config = new AmazonS3Config
        {
            ServiceURL = endpoint.ToString(),
            ForcePathStyle = true,
            AuthenticationRegion = place.Region ?? LocalAccount.Region,
        };
        return endpoint.IsLoopback && place.Profile is null
            ? new(new BasicAWSCredentials(LocalAccount.RootKey, LocalAccount.RootKey), config)
            : Create(config, place);
    }

    static AmazonS3Client Create(AmazonS3Config config, S3Place place)
    {
        if (place.Profile is { } profile)
        {
            if (!new CredentialProfileStoreChain().TryGetProfile(profile, out _))
                throw new UserErrorException(
                    $"there is no profile '{profile}' in AWS's configuration files; 'aws configure list-profiles' shows those there are");
            config.Profile = new(profile);
        }
        try
        {
            return new(config);
        }
        catch (AmazonClientException failure)
        {
            throw new UserErrorException($"AWS cannot be asked: {failure.Message.TrimEnd('.')}; choose a region with --region", failure);
        }
    }
}
