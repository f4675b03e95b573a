// The part of an app's build that Apollo Kotlin reads. PASSPORT_TOKEN is a developer's token, for the download alone.
plugins {
  id("com.apollographql.apollo") version "4.3.3"
}

dependencies {
  implementation("com.apollographql.apollo:apollo-runtime")
}

apollo {
  service("passport") {
    packageName.set("org.example.passport")
    schemaFiles.from("src/main/graphql/schema.graphqls")
    introspection {
      endpointUrl.set("https://passport.example/graphql")
      headers.put("Authorization", "Bearer ${System.getenv("PASSPORT_TOKEN")}")
      schemaFile.set(file("src/main/graphql/schema.graphqls"))
    }
    mapScalarToKotlinString("Date")
    mapScalarToKotlinString("DateTime")
    mapScalarToKotlinString("OmsPolicyNumber")
    mapScalarToKotlinString("Snils")
    operationManifestFormat.set("persistedQueryManifest")
  }
}
