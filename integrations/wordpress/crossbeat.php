<?php
/**
 * Plugin Name: crossbeat recaps
 * Description: Keeps the story and language of recaps that crossbeat publishes, finds them by these, and links the translations of a story.
 * Version: 1
 * License: MIT
 *
 * A must-use plugin: put this file into wp-content/mu-plugins/. WordPress drops meta fields that nobody has registered, so `crossbeat publish`
 * refuses to work without it.
 *
 * To limit the languages: add_filter( 'crossbeat_languages', fn() => [ 'es', 'pt-BR' ] );
 * For themes: crossbeat_translations( $post_id ) gives language tag => post of the public translations, the post itself among them.
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

add_action(
	'init',
	function () {
		$may_edit = fn( $allowed, $key, $post_id ) => current_user_can( 'edit_post', $post_id );
		foreach ( array( 'recap_story' => array( 'view', 'edit' ), 'recap_lang' => array( 'view', 'edit' ), 'recap_stamp' => array( 'edit' ) ) as $key => $context ) {
			register_post_meta(
				'post',
				$key,
				array(
					'type'              => 'string',
					'single'            => true,
					'default'           => '',
					'sanitize_callback' => 'sanitize_text_field',
					'auth_callback'     => $may_edit,
					'show_in_rest'      => array( 'schema' => array( 'context' => $context ) ),
				)
			);
		}
		register_taxonomy(
			'recap_language',
			'post',
			array(
				'label'             => 'Languages',
				'public'            => true,
				'hierarchical'      => false,
				'show_in_rest'      => true,
				'show_admin_column' => true,
				'rewrite'           => array( 'slug' => 'recap-language' ),
			)
		);
	}
);

// A recap's language as a term, so that the site can list by it.
foreach ( array( 'added_post_meta', 'updated_post_meta' ) as $crossbeat_hook ) {
	add_action(
		$crossbeat_hook,
		function ( $meta_id, $post_id, $key, $value ) {
			if ( 'recap_lang' === $key && is_string( $value ) && '' !== $value ) {
				wp_set_object_terms( $post_id, $value, 'recap_language' );
			}
		},
		10,
		4
	);
}

// GET /wp/v2/posts?recap_story=…&recap_lang=…
add_filter(
	'rest_post_query',
	function ( $args, $request ) {
		foreach ( array( 'recap_story', 'recap_lang' ) as $key ) {
			if ( is_string( $request[ $key ] ) && '' !== $request[ $key ] ) {
				$args['meta_query'][] = array(
					'key'   => $key,
					'value' => $request[ $key ],
				);
			}
		}
		return $args;
	},
	10,
	2
);

// GET /crossbeat/v1/status: that the plugin is here, and which languages there are; null where any may come. Whoever may not edit the posts of
// others would not be shown their drafts, and would publish a recap a second time; so the role Editor is the least.
add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'crossbeat/v1',
			'/status',
			array(
				'methods'             => 'GET',
				'permission_callback' => fn() => current_user_can( 'edit_others_posts' ) && current_user_can( 'publish_posts' ),
				'callback'            => fn() => array(
					'plugin'    => 1,
					'languages' => apply_filters( 'crossbeat_languages', null ),
				),
			)
		);
	}
);

/** The public translations of a recap: language tag => post. Empty where the post is no recap. */
function crossbeat_translations( $post_id ) {
	$story = get_post_meta( $post_id, 'recap_story', true );
	if ( ! $story ) {
		return array();
	}
	$posts = get_posts(
		array(
			'post_type'        => 'post',
			'post_status'      => 'publish',
			'numberposts'      => -1,
			'suppress_filters' => false,
			'meta_query'       => array(
				array(
					'key'   => 'recap_story',
					'value' => $story,
				),
			),
		)
	);
	$by_language = array();
	foreach ( $posts as $post ) {
		$language = get_post_meta( $post->ID, 'recap_lang', true );
		if ( $language ) {
			$by_language[ $language ] = $post;
		}
	}
	ksort( $by_language );
	return $by_language;
}

add_action(
	'wp_head',
	function () {
		if ( ! is_singular( 'post' ) ) {
			return;
		}
		$translations = crossbeat_translations( get_queried_object_id() );
		if ( count( $translations ) < 2 ) {
			return;
		}
		foreach ( $translations as $language => $post ) {
			printf( '<link rel="alternate" hreflang="%s" href="%s" />' . "\n", esc_attr( $language ), esc_url( get_permalink( $post ) ) );
		}
	}
);

// The page of a recap is in the recap's language, whatever the site's.
add_filter(
	'language_attributes',
	function ( $attributes ) {
		$language = is_singular( 'post' ) ? get_post_meta( get_queried_object_id(), 'recap_lang', true ) : '';
		return $language ? preg_replace( '/lang="[^"]*"/', 'lang="' . esc_attr( $language ) . '"', $attributes ) : $attributes;
	}
);
